/**
 * What lies in a buffer: {@link org.banteng.engine.datatype.ElementKind}, the Java primitive below,
 * and {@link org.banteng.engine.datatype.Datatype}, the map of a datatype over bytes.
 */
package org.banteng.engine.datatype;
