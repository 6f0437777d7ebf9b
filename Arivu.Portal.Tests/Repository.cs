namespace Arivu.Portal.Tests;

/// <summary>The source tree that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>The portal's project folder.</summary>
    public static readonly string Portal = Path.Combine(Root, "Arivu.Portal");

    /// <summary>Files of one kind that are part of the source, by their path below the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) && !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of a file given by its path below the root.</summary>
    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Arivu.Portal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Arivu.Portal.sln stands above {from}: run the tests from the source tree.");
    }
}
