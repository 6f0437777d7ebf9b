namespace Arivu.Portal.Tests;

/// <summary>A test that reads the whole house says everything it found, one line each.</summary>
public static class Findings
{
    /// <summary>Fails with the list when there is any.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        if (all.Count > 0)
        {
            Assert.Fail($"{all.Count} found:\n{string.Join('\n', all)}");
        }
    }
}
