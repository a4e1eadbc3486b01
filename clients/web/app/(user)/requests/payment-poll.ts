/** How often a page asks after a payment that it shows as under way: what it owes its end to may be told before it stands here. */
export const paymentPollMs = 3_000;
