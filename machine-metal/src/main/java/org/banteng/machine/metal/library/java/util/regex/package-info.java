/** Members of classes of {@code java.util.regex}. */
package org.banteng.machine.metal.library.java.util.regex;
