// WooCommerce tells of a chosen variation through jQuery, and of a choice that is taken back.
jQuery(document)
  .on('found_variation', '.variations_form', (event, { display_price: price }) => {
    const offers = event.currentTarget.querySelector('fenqi-offers');
    offers.setAttribute('amount', price.toFixed(offers.dataset.decimals));
    offers.style.visibility = '';
  })
  .on('reset_data', '.variations_form', event => {
    event.currentTarget.querySelector('fenqi-offers').style.visibility = 'hidden';
  });
