// Before WooCommerce posts the order, it asks the payment method through a handler of this name on the form.
jQuery('form.checkout').on('checkout_place_order_fenqi', ({ currentTarget: form }) => {
  form.querySelector('input[name=fenqi]').value = form.querySelector('fenqi-offers').value ?? '';
});
