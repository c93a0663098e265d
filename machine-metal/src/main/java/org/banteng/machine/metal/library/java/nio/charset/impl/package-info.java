/** Encoders of our own, where TeaVM's lose characters. */
package org.banteng.machine.metal.library.java.nio.charset.impl;
