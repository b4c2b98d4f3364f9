#ifndef CURRICULA_H
#define CURRICULA_H

#include <stddef.h>

/// A file of this folder, taken into the program when it is compiled.
struct curricula_file {
    /// Its path below this folder, such as `amocrm.yaml`, in UTF-8 and ended by a zero byte.
    const char *_Nonnull path;
    /// Its bytes as they lie in the folder; not ended by a zero byte.
    const unsigned char *_Nonnull bytes;
    /// The number of its bytes.
    size_t count;
};

/// All files, sorted by path; `*count` is set to their number.
const struct curricula_file *_Nonnull curricula_files(size_t *_Nonnull count);

#endif
