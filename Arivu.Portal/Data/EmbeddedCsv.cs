using System.Globalization;
using CsvHelper;

namespace Arivu.Portal.Data;

/// <summary>Reads the tables that travel inside the assembly.</summary>
public static class EmbeddedCsv
{
    /// <summary>All rows of a file that stands beside a type, as columns by name.</summary>
    /// <param name="beside">A type of the same folder.</param>
    /// <param name="file">The file's name.</param>
    /// <exception cref="FileNotFoundException">There is no such file in the assembly.</exception>
    public static List<Dictionary<string, string>> Read(Type beside, string file)
    {
        using var stream = beside.Assembly.GetManifestResourceStream(beside, file) ?? throw new FileNotFoundException($"{file} is not embedded beside {beside.Name}.", file);
        using var reader = new StreamReader(stream);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name) ?? "", StringComparer.Ordinal));
        }

        return rows;
    }
}
