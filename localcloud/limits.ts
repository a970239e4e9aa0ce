/**
 * The limits the local cloud enforces, so that what works here works in WeChat Cloud.
 * Sizes in bytes, times in milliseconds. Where a figure comes from stands beside it.
 */

/** `limit()` when a query names none. WeChat Cloud docs, Collection.get: 100 in cloud functions. */
export const DEFAULT_PAGE = 100
/** Largest page of a query in a cloud function. WeChat Cloud docs, Collection.limit: 1000. */
export const MAX_PAGE = 1000
/** Documents an aggregation without a `limit` stage returns. WeChat Cloud docs, Aggregate: 20. */
export const DEFAULT_AGGREGATE_PAGE = 20
/** Indexes of one collection, `_id` not counted. WeChat Cloud docs, Resource Quota: at most 20. */
export const MAX_INDEXES = 20
/** Fields in one compound index. MongoDB manual, "Limits and Thresholds": 32. */
export const MAX_INDEX_FIELDS = 32
/** One document. MongoDB manual, "Limits and Thresholds": 16 MB of BSON (measured here as its JSON text). */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024
/** Nesting of one document. MongoDB manual, "Limits and Thresholds": 100 levels. */
export const MAX_DOCUMENT_DEPTH = 100

/** A transaction nobody touches for this long is aborted. MongoDB manual, transactionLifetimeLimitSeconds: 60 s in all. */
export const TRANSACTION_IDLE_MS = 60_000
/** Transactions open at the same time; more is a leak in the caller. Local choice. */
export const MAX_OPEN_TRANSACTIONS = 1000

/** Event of a function call. WeChat Cloud docs, callFunction: 100 KB of text. */
export const MAX_EVENT_BYTES = 100 * 1024
/** Result of a function call. Tencent Cloud SCF quotas, WeChat Cloud: 1 MB. */
export const MAX_RESULT_BYTES = 1024 * 1024
/** Seconds a function may take when its config.json names no timeout. WeChat Cloud: 3 s. */
export const DEFAULT_TIMEOUT_SECONDS = 3
/** Largest timeout a function can have. WeChat Cloud: 60 s. */
export const MAX_TIMEOUT_SECONDS = 60
/** Memory of a function. WeChat Cloud: 256 MB by default. */
export const FUNCTION_MEMORY_MB = 256
/** Workers of one function that calls from outside may use; the rest wait in line. Local choice: a laptop. */
export const INSTANCES_PER_FUNCTION = 4
/** Workers of one function including nested calls, so that functions calling each other cannot deadlock. Local choice. */
export const INSTANCES_WITH_NESTED_CALLS = 32
/** Time a worker has to load a function's code before the call fails. Local choice, generous for slow machines. */
export const LOAD_TIMEOUT_MS = 20_000
/** Occurrences of one timer that run when the clock jumps; earlier ones of the jump are skipped. Local choice. */
export const MAX_TIMER_CATCH_UP = 24

/** One request of the SDK, storage uploads aside. Must hold a batch of documents. Local choice. */
export const MAX_REQUEST_BYTES = 20 * 1024 * 1024
/** One stored file. WeChat Cloud docs, uploadFile: 50 MB. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024
/** Seconds a temporary address lives when `maxAge` is not given. wx-server-sdk: one day is asked for by default. */
export const DEFAULT_URL_SECONDS = 24 * 60 * 60

/** How long a database request holds its connection when connections are limited. Local choice: a simple query in the cloud. */
export const DATABASE_REQUEST_MS = 10

/** How late a content check answers when it is set to `slow`: longer than a function may take by default. Local choice. */
export const SLOW_CHECK_MS = 4000

/** Documents of one page of the data browser, by default and at most. Local choice. */
export const BROWSE_PAGE = 50
export const MAX_BROWSE_PAGE = 500

/** Calls kept in memory for the portal. */
export const RECENT_CALLS = 200
/** Console lines kept for one call. */
export const CONSOLE_LINES_PER_CALL = 200
/** Database operations kept for one call; the trace file has them all. */
export const OPERATIONS_PER_CALL = 1000
