/** Programs that the tests of the command run, in processes of their own. */
package programs;
