/** What runs before a compiled program's own main method. It is compiled into the program. */
package org.banteng.image.start;
