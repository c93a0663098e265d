package org.banteng.machine.metal.exact;

import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/** Nothing, where TeaVM cannot see it; gcc can, and makes nothing of it. */
@Unmanaged
@Include(value = "exact.h", isSystem = false)
public final class Opaque {
    private Opaque() {}

    /** Might change any field. */
    @Import(name = "banteng_opaque")
    public static native void change();

    /** Is hardly ever come by: as little as what follows it, and what leads only here. */
    @Import(name = "banteng_rarely")
    public static native void rarely();

    /** Whether an index is one of an array of that length: 1 or 0. */
    @Import(name = "banteng_isWithin")
    public static native int isWithin(int index, int length);

    /** Needs the object. */
    @Import(name = "banteng_opaqueUse")
    public static native void use(Object object);

    /** Returns the value. */
    @Import(name = "banteng_opaqueInt")
    public static native int same(int value);

    /** Returns the value. */
    @Import(name = "banteng_opaqueLong")
    public static native long same(long value);

    /** Returns the value. */
    @Import(name = "banteng_opaqueFloat")
    public static native float same(float value);

    /** Returns the value. */
    @Import(name = "banteng_opaqueDouble")
    public static native double same(double value);

    /** Returns the object. */
    @Import(name = "banteng_opaqueObject")
    public static native Object same(Object object);
}
