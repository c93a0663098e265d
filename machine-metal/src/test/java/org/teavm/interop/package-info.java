/** Stands in for the compiler's package, whose methods mean something to the compiler only. */
package org.teavm.interop;
