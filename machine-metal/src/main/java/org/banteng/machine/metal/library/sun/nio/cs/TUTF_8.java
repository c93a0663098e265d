package org.banteng.machine.metal.library.sun.nio.cs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** {@code sun.nio.cs.UTF_8}: the JDK's own name for the character set. */
public final class TUTF_8 {
    public static final Charset INSTANCE = StandardCharsets.UTF_8;

    private TUTF_8() {}
}
