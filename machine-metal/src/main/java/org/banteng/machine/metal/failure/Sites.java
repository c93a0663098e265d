package org.banteng.machine.metal.failure;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;
import org.teavm.runtime.ExceptionHandler;
import org.teavm.runtime.StringPtr;

/**
 * The places that calls are made from, by the numbers that the compiler has given them, and the
 * lines of each: several if methods were put into each other. See {@code sites.h}.
 */
@Include(value = "sites.h", isSystem = false)
final class Sites {
    private static final String INITIALISER = "<clinit>";

    private Sites() {}

    /** The handlers around a place, innermost first; null if there are none. */
    @Unmanaged
    @Import(name = "banteng_firstHandler")
    static native ExceptionHandler firstHandler(int site);

    /** The number of a place's innermost line, or -1. */
    @Unmanaged
    @Import(name = "banteng_innermostLine")
    static native int innermostLine(int site);

    /** The line that the method of this one was put into, or -1. */
    @Unmanaged
    @Import(name = "banteng_outerLine")
    static native int outerLine(int line);

    /** Within its file, or -1. */
    @Unmanaged
    @Import(name = "banteng_lineNumber")
    static native int lineNumber(int line);

    /** Where the file's name is; null if it is not known. */
    @Unmanaged
    @Import(name = "banteng_fileOfLine")
    static native StringPtr file(int line);

    /** Where the class's name is, or null. */
    @Unmanaged
    @Import(name = "banteng_classOfLine")
    static native StringPtr className(int line);

    /** Where the method's name is, or null. */
    @Unmanaged
    @Import(name = "banteng_methodOfLine")
    static native StringPtr methodName(int line);

    /** Whether a place is in the initialiser of a class. */
    @Unmanaged
    static boolean isInInitialiser(int site) {
        int outermost = -1;
        for (int line = innermostLine(site); line >= 0; line = outerLine(line)) {
            outermost = line;
        }
        return outermost >= 0
                && Address.ofObject(methodName(outermost).value).toLong()
                        == Address.ofObject(INITIALISER).toLong();
    }
}
