package org.banteng.machine.metal.library.java.nio.charset.impl;

import java.nio.charset.Charset;

/** Characters to ISO-8859-1. */
public final class TIso8859Encoder extends SingleByteEncoder {
    private static final int END = 0x100;

    /** As {@code ISO_8859_1.newEncoder()} makes it. */
    public TIso8859Encoder(Charset charset) {
        super(charset, END, true);
    }
}
