<?php
/**
 * Plugin Name: Fenqi installment offers
 * Description: Offers beside "add to cart", and "pay in installments" at the checkout, in WooCommerce's classic templates.
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * Requires Plugins: woocommerce
 */

defined( 'ABSPATH' ) || exit;

const FENQI_LENDER = 'https://lender.example';
// The folder beside this file that holds a copy of dist/browser. Rename it with every version, so that caches fetch the new files.
const FENQI_FILES = '0.1.0';

/** Decimals of the shop's currency by ISO 4217. The lender counts in these, even if the shop shows fewer. */
function fenqi_decimals() {
	$others = array(
		0 => array( 'BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF' ),
		3 => array( 'BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND' ),
	);
	foreach ( $others as $decimals => $currencies ) {
		if ( in_array( get_woocommerce_currency(), $currencies, true ) ) {
			return $decimals;
		}
	}
	return 2;
}

function fenqi_print( $price, array $more = array() ) {
	$attributes = array(
		'amount'   => number_format( (float) $price, fenqi_decimals(), '.', '' ),
		'currency' => get_woocommerce_currency(),
	) + $more;
	echo '<fenqi-offers';
	foreach ( $attributes as $name => $value ) {
		printf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
	}
	echo '></fenqi-offers>';
}

add_action( 'wp_enqueue_scripts', function () {
	if ( ! is_product() && ! is_checkout() ) {
		return;
	}
	$files = plugin_dir_url( __FILE__ ) . FENQI_FILES;
	// The version is null: a query in the script's URL would load the module twice.
	wp_enqueue_style( 'fenqi', "$files/fenqi.css", array(), null );
	wp_enqueue_script_module( 'fenqi', "$files/script.js", array(), null );
	$script = is_product() ? 'variations.js' : 'checkout.js';
	wp_enqueue_script( "fenqi-$script", plugin_dir_url( __FILE__ ) . $script, array( 'jquery' ), FENQI_FILES, true );
} );

add_action( 'woocommerce_before_add_to_cart_button', function () {
	global $product;
	if ( ! $product->is_type( array( 'simple', 'variable' ) ) ) {
		return;
	}
	$more = array( 'data-decimals' => fenqi_decimals() );
	if ( $product->is_type( 'variable' ) ) {
		// It has no price yet and only keeps its place. variations.js shows it.
		$more['style'] = 'visibility:hidden';
	}
	fenqi_print( wc_get_price_to_display( $product ), $more );
} );

add_filter( 'woocommerce_payment_gateways', function ( $gateways ) {
	$gateways[] = 'Fenqi_Gateway';
	return $gateways;
} );

add_action( 'plugins_loaded', function () {
	class Fenqi_Gateway extends WC_Payment_Gateway {
		public function __construct() {
			$this->id           = 'fenqi';
			$this->method_title = 'Fenqi';
			$this->title        = __( 'Pay in installments', 'fenqi' );
			$this->has_fields   = true;
			$this->enabled      = 'yes';
		}

		public function payment_fields() {
			// The checkout posts what jQuery's serialize() finds: inputs only. checkout.js fills this one. If the browser posts the form itself, both fields are sent and the last one counts.
			echo '<input type="hidden" name="fenqi">';
			fenqi_print( $this->get_order_total(), array(
				'name'   => 'fenqi',
				'lender' => FENQI_LENDER,
				'order'  => $this->reference(),
			) );
		}

		public function validate_fields() {
			$agreement = json_decode( $this->posted(), true );
			// The field may hold only a plan's id, or an agreement about another order. Neither pays for this order.
			$about = isset( $agreement['order'], $agreement['amountMinor'], $agreement['currency'] )
				&& $agreement['order'] === $this->reference()
				&& $agreement['amountMinor'] === (int) round( $this->get_order_total() * 10 ** fenqi_decimals() )
				&& $agreement['currency'] === get_woocommerce_currency();
			if ( ! $about ) {
				wc_add_notice( __( 'Please choose installments and agree to them, or pay another way.', 'fenqi' ), 'error' );
			}
			return $about;
		}

		public function process_payment( $order_id ) {
			$order = wc_get_order( $order_id );
			$order->update_meta_data( '_fenqi_agreement', $this->posted() );
			// Not paid yet: verify the lender's signature before you release the order.
			$order->update_status( 'on-hold', __( 'Installments agreed. Verify the signature.', 'fenqi' ) );
			WC()->session->set( 'fenqi_order', null );
			WC()->cart->empty_cart();
			return array( 'result' => 'success', 'redirect' => $this->get_return_url( $order ) );
		}

		/** The shop's own reference for this purchase. It changes after each order, so that two equal carts stay two purchases. */
		private function reference() {
			$reference = WC()->session->get( 'fenqi_order' );
			if ( ! $reference ) {
				$reference = wp_generate_uuid4();
				WC()->session->set( 'fenqi_order', $reference );
			}
			return $reference;
		}

		private function posted() {
			return isset( $_POST['fenqi'] ) ? wp_unslash( $_POST['fenqi'] ) : '';
		}
	}
} );
