package org.banteng.machine.metal.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static native method by which a member calls what it takes the place of. It has the name and
 * the parameters of the member, but for {@code original} in front of the name: {@code
 * originalCharAt}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Original {}
