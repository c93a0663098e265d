package org.banteng.machine.metal.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static method without a body that stands for the initialiser of a class: it gets none. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OfClass {}
