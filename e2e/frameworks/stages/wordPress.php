<?php
// A minimal imitation of the WordPress and WooCommerce functions that the plugin calls. The request and the result are JSON.
define( 'ABSPATH', __DIR__ );
$asked   = json_decode( stream_get_contents( STDIN ), true );
$hooks   = array();
$printed = array( 'head' => '', 'notices' => array() );
$_POST   = array_map( 'addslashes', $asked['post'] ?? array() );

function add_action( $hook, $call ) { $GLOBALS['hooks'][ $hook ][] = $call; }
function add_filter( $hook, $call ) { add_action( $hook, $call ); }
function run( $hook, ...$given ) {
	foreach ( $GLOBALS['hooks'][ $hook ] ?? array() as $call ) { $given[0] = $call( ...$given ); }
	return $given[0] ?? null;
}
function is_product() { return 'product' === $GLOBALS['asked']['page']; }
function is_checkout() { return 'checkout' === $GLOBALS['asked']['page']; }
function plugin_dir_url() { return '/'; }
function source( $url, $version ) { return $url . ( null === $version ? '' : "?ver=$version" ); }
function wp_enqueue_style( $id, $url, $needs, $version ) { $GLOBALS['printed']['head'] .= '<link rel="stylesheet" href="' . source( $url, $version ) . '">'; }
function wp_enqueue_script_module( $id, $url, $needs, $version ) { $GLOBALS['printed']['head'] .= '<script type="module" src="' . source( $url, $version ) . '"></script>'; }
function wp_enqueue_script( $id, $url, $needs, $version ) { $GLOBALS['printed']['script'] = source( $url, $version ); }
function esc_attr( $text ) { return htmlspecialchars( (string) $text, ENT_QUOTES ); }
function __( $text ) { return $text; }
function wp_unslash( $text ) { return stripslashes( $text ); }
function wp_generate_uuid4() { return bin2hex( random_bytes( 16 ) ); }
function get_woocommerce_currency() { return $GLOBALS['asked']['currency']; }
function wc_get_price_decimals() { return $GLOBALS['asked']['decimals']; }
function wc_get_price_to_display( $product ) { return $product->price; }
function wc_add_notice( $text ) { $GLOBALS['printed']['notices'][] = $text; }

class Stage {
	public $price;
	public $meta = array();
	public function __construct( public array $kept ) { $this->price = $GLOBALS['asked']['total']; }
	public function __get( $part ) { return $this; }
	public function is_type( $type ) { return in_array( $GLOBALS['asked']['type'], (array) $type, true ); }
	public function get( $name ) { return $this->kept[ $name ] ?? null; }
	public function set( $name, $value ) { $this->kept[ $name ] = $value; }
	public function empty_cart() { $GLOBALS['asked']['total'] = 0; }
	public function update_meta_data( $name, $value ) { $this->meta[ $name ] = $value; }
	public function update_status( $status ) { $this->meta['status'] = $status; }
}
$product = new Stage( $asked['session'] ?? array() );
function WC() { return $GLOBALS['product']; }
function wc_get_order() { return $GLOBALS['product']; }
class WC_Payment_Gateway {
	public $id, $method_title, $title, $has_fields, $enabled;
	protected function get_order_total() { return (float) $GLOBALS['asked']['total']; }
	public function get_return_url() { return '/received'; }
}

require $asked['plugin'];
run( 'plugins_loaded' );
run( 'wp_enqueue_scripts' );
ob_start();
if ( is_product() ) {
	run( 'woocommerce_before_add_to_cart_button' );
} else {
	list( $name ) = run( 'woocommerce_payment_gateways', array() );
	$gateway      = new $name();
	$gateway->payment_fields();
	if ( isset( $asked['post'] ) && $gateway->validate_fields() ) { $printed['result'] = $gateway->process_payment( 1 ); }
}
$printed['body']    = ob_get_clean();
$printed['session'] = $product->kept;
$printed['order']   = $product->meta;
echo json_encode( $printed );
