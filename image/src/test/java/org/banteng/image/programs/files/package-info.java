/** Parts of the program that uses files. */
package org.banteng.image.programs.files;
