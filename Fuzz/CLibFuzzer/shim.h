// libFuzzer comes with the compiler, without a header of its own.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*attack)(const uint8_t *bytes, size_t count));
