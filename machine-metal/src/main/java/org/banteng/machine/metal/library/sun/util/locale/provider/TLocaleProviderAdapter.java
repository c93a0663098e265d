package org.banteng.machine.metal.library.sun.util.locale.provider;

import java.util.Locale;

/** {@code sun.util.locale.provider.LocaleProviderAdapter}: there is one. */
public final class TLocaleProviderAdapter {
    private static final TLocaleProviderAdapter INSTANCE = new TLocaleProviderAdapter();
    private static final TLocaleResources ENGLISH = new TLocaleResources();

    private TLocaleProviderAdapter() {}

    public static TLocaleProviderAdapter getResourceBundleBased() {
        return INSTANCE;
    }

    public TLocaleResources getLocaleResources(@SuppressWarnings("unused") Locale locale) {
        return ENGLISH;
    }
}
