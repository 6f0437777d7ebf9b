using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Tests.Architecture;

public sealed partial class HouseRulesTests
{
    private const int LongestFile = 200;

    // Files that may be longer, each with its reason.
    private static readonly Dictionary<string, string> LongOnPurpose = new(StringComparer.Ordinal);

    [Fact]
    public void The_program_is_a_contents_page() => Assert.InRange(Repository.Lines("Arivu.Portal/Program.cs").Length, 1, 60);

    [Fact]
    public void No_file_is_longer_than_two_hundred_lines() => Findings.None(
        from file in Sources("Arivu.Portal").Concat(Sources("Arivu.Portal.Tests"))
        where !file.Contains("/Migrations/", StringComparison.Ordinal) && !LongOnPurpose.ContainsKey(file)
        let lines = Repository.Lines(file).Length
        where lines > LongestFile
        select $"{file}: {lines} lines; cut it by use case");

    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "take the time from TimeProvider")]
    [InlineData(@"\.GetAwaiter\(\)\.GetResult\(\)|(?<!await \w+)\.Result\b(?=[;,.)\s])", "await it")]
    [InlineData(@"\bThread\.Sleep\b", "wait for a condition")]
    [InlineData(@"\bIgnoreQueryFilters\b", "the row filter has no way round; background work says AsSystem()")]
    [InlineData(@"catch( \(\w*Exception( \w+)?\))?\s*\{\s*\}", "say what happened")]
    [InlineData(@"<ImportMap|\son(click|change|input|submit|load|error)=""[^@]", "the content policy allows no inline script")]
    [InlineData(@"(?<!HalfUp\(decimal value\) => checked\(\(long\)Math\.Round\(value, 0, )\bMidpointRounding\b", "Rounding is the one place")]
    [InlineData(@"\b(TODO|FIXME|HACK)\b", "do it, or leave it out")]
    public void The_portal_never_says(string words, string instead) => Findings.None(Said("Arivu.Portal", words, instead));

    [Theory]
    [InlineData(@"\bThread\.Sleep\b|\bTask\.Delay\((?!Timeout\.Infinite)|\bWaitForTimeoutAsync\b", "wait for a condition")]
    [InlineData(@"\bSkip\s*=", "a test runs or does not exist")]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "the portal's clock stands still on purpose")]
    public void The_tests_never_say(string words, string instead) => Findings.None(Said("Arivu.Portal.Tests", words, instead));

    [Fact]
    public void A_class_is_sealed_unless_something_derives_from_it()
    {
        var all = typeof(Program).Assembly.GetTypes().Where(IsOurs).ToList();
        var parents = all.Select(type => type.BaseType).OfType<Type>().Select(Plain).ToHashSet();
        var open = all.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !parents.Contains(type) && !IsDrawn(type) && type != typeof(Program));

        Findings.None(open.Select(type => type.FullName!));
    }

    [Fact]
    public void Every_page_says_who_may_open_it() => Findings.None(
        from page in typeof(Program).Assembly.GetTypes()
        where page.GetCustomAttributes<RouteAttribute>().Any()
        where page.GetCustomAttribute<AuthorizeAttribute>() is null && page.GetCustomAttribute<AllowAnonymousAttribute>() is null
        select $"{page.FullName}: add @attribute [Authorize(Roles = …)] or [AllowAnonymous]");

    private static IEnumerable<string> Sources(string project) => Repository.Files(project, ".cs", ".razor");

    private static IEnumerable<string> Said(string project, string words, string instead) =>
        from file in Sources(project).Where(f => !f.EndsWith("/HouseRulesTests.cs", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
        from said in Repository.Lines(file).Index()
        where Regex.IsMatch(said.Item, words, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) && !said.Item.TrimStart().StartsWith("///", StringComparison.Ordinal)
        select $"{file}:{said.Index + 1}: {instead}: {said.Item.Trim()}";

    // Razor components cannot say sealed in markup, and the compiler's own classes are not ours.
    private static bool IsDrawn(Type type) => type.IsAssignableTo(typeof(IComponent)) || type.Name == "_Imports";

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("Arivu.Portal", StringComparison.Ordinal) == true && !type.Namespace.Contains("Migrations", StringComparison.Ordinal) && !CompilerName().IsMatch(type.FullName!);

    private static Type Plain(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    [GeneratedRegex("[<>]", RegexOptions.None, 1000)]
    private static partial Regex CompilerName();
}
