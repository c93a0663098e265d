package org.banteng.machine.metal.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static method that stands for one of an object: of its first parameter. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface OfObject {}
