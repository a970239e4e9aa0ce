/** Keys with which the laptop's log signs, as a cloud function finds its own in its environment. Everybody knows them. */
export const demoLogKeys = {
  LIANXIN_LOG_KEY:
    'PRIVATE+KEY+demo.lianxin.example/log+0fbe796c+AfAsulbBgUoU9dLsbppXTQl+swuxIw2tYy3PtKKiD5n6',
  LIANXIN_PROMISE_KEY:
    'PRIVATE+KEY+demo.lianxin.example/promises+5fce042a+AXUfCh9HXv8ZsG9+CyD+S2sUoUDJUMP7Zdf6mGYRAP4z',
}

/** The public half of the log's key. */
export const demoLogVerifier =
  'demo.lianxin.example/log+0fbe796c+AeoxAcQikWvMTFQfmJ4ukhx8L3v0B/OEdNXuzp63gHB5'
