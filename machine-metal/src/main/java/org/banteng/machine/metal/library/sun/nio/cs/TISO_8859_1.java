package org.banteng.machine.metal.library.sun.nio.cs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** {@code sun.nio.cs.ISO_8859_1}: the JDK's own name for the character set. */
public final class TISO_8859_1 {
    public static final Charset INSTANCE = StandardCharsets.ISO_8859_1;

    private TISO_8859_1() {}
}
