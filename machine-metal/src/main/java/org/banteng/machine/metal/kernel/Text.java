package org.banteng.machine.metal.kernel;

import org.teavm.interop.Unmanaged;

/**
 * Words that the kernel can print. A Java string is an object of one instance; this is a constant
 * of the image, there from the first instruction on.
 */
@Unmanaged
public final class Text {
    private Text() {}

    /**
     * The address of a text, in UTF-8, that ends with a zero byte. The image build puts the text in
     * the place of the call.
     *
     * @param literal a constant
     */
    public static native long of(String literal);
}
