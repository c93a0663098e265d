package org.banteng.machine.metal.library.java.nio.charset.impl;

import java.nio.charset.Charset;

/** Characters to US-ASCII. */
public final class TAsciiEncoder extends SingleByteEncoder {
    private static final int END = 0x80;

    /** As {@code US_ASCII.newEncoder()} makes it. */
    public TAsciiEncoder(Charset charset) {
        super(charset, END, false);
    }
}
