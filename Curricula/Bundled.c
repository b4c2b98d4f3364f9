#include "Curricula.h"

const struct curricula_file *curricula_files(size_t *count) {
    static const struct curricula_file none = {"", (const unsigned char *)"", 0};
    *count = 0;
    return &none;
}
