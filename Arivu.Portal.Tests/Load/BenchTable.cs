using System.Globalization;
using System.Runtime.InteropServices;

namespace Arivu.Portal.Tests.Load;

/// <summary>What a bench measured, as a small table: with the test's output and in artifacts/load.</summary>
/// <param name="name">The bench; the file's name, too.</param>
/// <param name="columns">Over the numbers.</param>
internal sealed class BenchTable(string name, params string[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a line.</summary>
    public void Add(string what, params string[] cells) => _rows.Add([what, .. cells]);

    /// <summary>Prints it.</summary>
    public void Print()
    {
        string[] head = [$"{name} ({Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription})", .. columns];
        var widths = Enumerable.Range(0, head.Length).Select(i => _rows.Append(head).Max(row => row[i].Length)).ToArray();
        var lines = _rows.Prepend([.. widths.Select(w => new string('-', w))]).Prepend(head).Select(row => $"| {string.Join(" | ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))} |");
        var text = string.Join('\n', lines) + "\n";
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "load"));
        File.WriteAllText(Path.Combine(folder.FullName, $"{name.Replace(' ', '-')}.md"), text);
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        Console.WriteLine($"\n{text}");
    }

    /// <summary>The middle of some times, the 95th of a hundred and the longest.</summary>
    public static string[] Spread(IReadOnlyCollection<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return [Text(sorted[sorted.Count / 2]), Text(sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1]), Text(sorted[^1])];
    }

    private static string Text(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");
}
