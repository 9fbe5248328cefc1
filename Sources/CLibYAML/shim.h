#ifndef SEGMENTA_CLIBYAML_SHIM_H
#define SEGMENTA_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
