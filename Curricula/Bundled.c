#include "Curricula.h"

// C23's #embed takes each file in as it lies in this folder: 6.5 MB in under a second, where SwiftPM's own embedding of
// resources does not finish at one. A new file is named here twice: its bytes, and its row in the table.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char amocrm_yaml[] = {
#embed "amocrm.yaml"
};
static const unsigned char bitrix24_yaml[] = {
#embed "bitrix24.yaml"
};
static const unsigned char examples_dom_mebeli_rollout_yaml[] = {
#embed "Examples/dom-mebeli/rollout.yaml"
};
static const unsigned char examples_dom_mebeli_staff_csv[] = {
#embed "Examples/dom-mebeli/staff.csv"
};
static const unsigned char examples_london_warsaw_rollout_yaml[] = {
#embed "Examples/london-warsaw/rollout.yaml"
};
static const unsigned char examples_london_warsaw_staff_csv[] = {
#embed "Examples/london-warsaw/staff.csv"
};
static const unsigned char examples_okna_plus_rollout_yaml[] = {
#embed "Examples/okna-plus/rollout.yaml"
};
static const unsigned char examples_okna_plus_staff_csv[] = {
#embed "Examples/okna-plus/staff.csv"
};
static const unsigned char examples_technosnab_holidays_ics[] = {
#embed "Examples/technosnab/holidays.ics"
};
static const unsigned char examples_technosnab_krylov_ics[] = {
#embed "Examples/technosnab/krylov.ics"
};
static const unsigned char examples_technosnab_rollout_yaml[] = {
#embed "Examples/technosnab/rollout.yaml"
};
static const unsigned char examples_technosnab_staff_csv[] = {
#embed "Examples/technosnab/staff.csv"
};
static const unsigned char hubspot_yaml[] = {
#embed "hubspot.yaml"
};

static const struct curricula_file files[] = {
    {"amocrm.yaml", amocrm_yaml, sizeof amocrm_yaml},
    {"bitrix24.yaml", bitrix24_yaml, sizeof bitrix24_yaml},
    {"examples/dom-mebeli/rollout.yaml", examples_dom_mebeli_rollout_yaml, sizeof examples_dom_mebeli_rollout_yaml},
    {"examples/dom-mebeli/staff.csv", examples_dom_mebeli_staff_csv, sizeof examples_dom_mebeli_staff_csv},
    {"examples/london-warsaw/rollout.yaml", examples_london_warsaw_rollout_yaml, sizeof examples_london_warsaw_rollout_yaml},
    {"examples/london-warsaw/staff.csv", examples_london_warsaw_staff_csv, sizeof examples_london_warsaw_staff_csv},
    {"examples/okna-plus/rollout.yaml", examples_okna_plus_rollout_yaml, sizeof examples_okna_plus_rollout_yaml},
    {"examples/okna-plus/staff.csv", examples_okna_plus_staff_csv, sizeof examples_okna_plus_staff_csv},
    {"examples/technosnab/holidays.ics", examples_technosnab_holidays_ics, sizeof examples_technosnab_holidays_ics},
    {"examples/technosnab/krylov.ics", examples_technosnab_krylov_ics, sizeof examples_technosnab_krylov_ics},
    {"examples/technosnab/rollout.yaml", examples_technosnab_rollout_yaml, sizeof examples_technosnab_rollout_yaml},
    {"examples/technosnab/staff.csv", examples_technosnab_staff_csv, sizeof examples_technosnab_staff_csv},
    {"hubspot.yaml", hubspot_yaml, sizeof hubspot_yaml},
};

const struct curricula_file *curricula_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}
