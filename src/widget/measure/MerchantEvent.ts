/** What a merchant measures. Nothing in it says who the shopper is. */
export interface MerchantEvent {
  readonly type: 'impression' | 'plan-chosen' | 'applied' | 'decided' | 'committed';
}
