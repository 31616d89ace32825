/**
 * The largest PAC that every client takes, in bytes and uncompressed: Chromium accepts this many and refuses one more
 * (net/proxy_resolution/pac_file_fetcher_impl.cc; asked of Chromium 156), and WinHTTP documents the same.
 */
export const MAX_PAC_BYTES = 1_048_576;
