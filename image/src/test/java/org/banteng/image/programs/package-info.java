/** Programs that the tests run twice: on the JVM, and compiled ahead of time. */
package org.banteng.image.programs;
