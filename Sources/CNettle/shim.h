#ifndef SEGMENTA_CNETTLE_SHIM_H
#define SEGMENTA_CNETTLE_SHIM_H

#include <nettle/sha2.h>
#include <nettle/version.h>

// Nettle names its functions by macros, which Swift does not see through; and since Nettle 4 a digest
// is always written whole. The state is used up.
static inline void segmenta_sha256_init(struct sha256_ctx *state) { sha256_init(state); }

static inline void segmenta_sha256_update(struct sha256_ctx *state, size_t length, const uint8_t *bytes) {
  sha256_update(state, length, bytes);
}

static inline void segmenta_sha256_digest(struct sha256_ctx *state, uint8_t *digest) {
#if NETTLE_VERSION_MAJOR >= 4
  sha256_digest(state, digest);
#else
  sha256_digest(state, SHA256_DIGEST_SIZE, digest);
#endif
}

#endif
