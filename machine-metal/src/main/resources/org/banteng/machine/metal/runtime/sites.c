// See sites.h. The tables are in callsites.c, which the image build writes.
#include "sites.h"

TeaVM_ExceptionHandler* banteng_firstHandler(int32_t site) {
    int32_t low = 0;
    int32_t high = banteng_protectedCount - 1;
    while (low <= high) {
        int32_t middle = (low + high) / 2;
        int32_t there = (int32_t) banteng_protected[middle].site;
        if (there == site) {
            return exceptionHandlers_teavm_callSites + banteng_protected[middle].handler;
        }
        if (there < site) {
            low = middle + 1;
        } else {
            high = middle - 1;
        }
    }
    return NULL;
}
