package org.banteng.machine.metal.failure;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Structure;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Name;
import org.teavm.interop.c.Native;
import org.teavm.runtime.ExceptionHandler;
import org.teavm.runtime.MethodLocation;

/** A place that calls are made from, as the compiler has written it down. */
@Native
@Name("TeaVM_CallSite")
@Include(value = "failure.h", isSystem = false)
final class Site extends Structure {
    private static final String INITIALISER = "<clinit>";

    /** Innermost first. */
    ExceptionHandler firstHandler;

    Line location;

    @Unmanaged
    @Import(name = "banteng_site")
    static native Site of(int number);

    /** Whether it is in the initialiser of a class. */
    @Unmanaged
    static boolean isInInitialiser(Site site) {
        MethodLocation method = null;
        for (Line line = site.location; line != null; line = line.next) {
            method = line.method;
        }
        return method != null
                && Address.ofObject(method.methodName.value).toLong()
                        == Address.ofObject(INITIALISER).toLong();
    }

    /** One line of it: several methods may have been put into each other, innermost first. */
    @Native
    @Name("TeaVM_CallSiteLocation")
    static final class Line extends Structure {
        MethodLocation method;
        int lineNumber;
        Line next;
    }
}
