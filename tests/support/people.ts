/** The fixed people of the demo, as callers. */
export const someone = { openid: 'o-demo-public' }
export const member = { openid: 'o-demo-member' }
export const member2 = { openid: 'o-demo-member2' }
export const secretary = { openid: 'o-demo-secretary' }
export const committee = { openid: 'o-demo-committee' }
export const committee2 = { openid: 'o-demo-committee2' }
export const editor = { openid: 'o-demo-editor' }
export const editor2 = { openid: 'o-demo-editor2' }
export const moderator = { openid: 'o-demo-moderator' }
export const moderator2 = { openid: 'o-demo-moderator2' }
export const moderator3 = { openid: 'o-demo-moderator3' }
