// WooCommerce announces through jQuery when a variation is chosen and when the choice is cleared.
jQuery(document)
  .on('found_variation', '.variations_form', (event, { display_price: price }) => {
    const offers = event.currentTarget.querySelector('fenqi-offers');
    offers.setAttribute('amount', price.toFixed(offers.dataset.decimals));
    offers.style.visibility = '';
  })
  .on('reset_data', '.variations_form', event => {
    event.currentTarget.querySelector('fenqi-offers').style.visibility = 'hidden';
  });
