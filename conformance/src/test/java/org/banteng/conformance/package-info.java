/** Runs every area on the JVM, one test class to an area. */
package org.banteng.conformance;
