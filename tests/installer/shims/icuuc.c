/* For tests alone: a library of Windows that Wine 8 lacks. Qt finds no converter in it and takes its own. */
#define SHOWN __declspec(dllexport)
#define NO_CONVERTER 4 /* U_FILE_ACCESS_ERROR */
typedef int error;

SHOWN void *ucnv_open(const char *name, error *e) { (void)name; if (e) *e = NO_CONVERTER; return 0; }
SHOWN void ucnv_close(void *c) { (void)c; }
SHOWN void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
SHOWN void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
SHOWN void ucnv_reset(void *c) { (void)c; }
SHOWN int ucnv_getMaxCharSize(void *c) { (void)c; return 1; }
SHOWN const char *ucnv_getName(void *c, error *e) { (void)c; if (e) *e = NO_CONVERTER; return 0; }
SHOWN void ucnv_getToUCallBack(void) {}
SHOWN void ucnv_getFromUCallBack(void) {}
SHOWN void ucnv_setToUCallBack(void) {}
SHOWN void ucnv_setFromUCallBack(void) {}
SHOWN void ucnv_cbToUWriteUChars(void) {}
SHOWN void ucnv_cbFromUWriteUChars(void) {}
SHOWN void ucnv_toUnicode(void) {}
SHOWN void ucnv_fromUnicode(void) {}
SHOWN int ucnv_toUCountPending(const void *c, error *e) { (void)c; (void)e; return 0; }
SHOWN int ucnv_fromUCountPending(const void *c, error *e) { (void)c; (void)e; return 0; }
SHOWN const char *ucnv_getStandardName(const char *n, const char *s, error *e) { (void)n; (void)s; if (e) *e = 0; return 0; }
SHOWN const char *ucnv_getAvailableName(int n) { (void)n; return 0; }
SHOWN int ucnv_countAvailable(void) { return 0; }
