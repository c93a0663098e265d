/** An addition to TeaVM's {@code java.nio}: direct buffers over memory that is not their own. */
package org.teavm.classlib.java.nio;
