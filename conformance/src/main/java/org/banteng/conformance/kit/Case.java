package org.banteng.conformance.kit;

/**
 * A small program with a name.
 *
 * @param name unique in its area; says what holds, in a few words
 */
public record Case(String name, Body body) {}
