using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace Arivu.Portal.Tests.Architecture;

public sealed partial class RoomMapTests
{
    private const string Root = "Arivu.Portal";
    private static readonly Types Portal = Types.InAssembly(typeof(Program).Assembly);

    public static TheoryData<string> StandingRooms => [.. RoomMap.Rooms.Where(room => Directory.Exists(Path.Combine(Repository.Portal, room)))];

    [Theory]
    [MemberData(nameof(StandingRooms))]
    public void A_room_s_types_depend_on_rooms_below_only(string room)
    {
        string[] forbidden = [.. RoomMap.ForbiddenTo(room)];
        var result = Portal.That().ResideInNamespaceMatching($@"^Arivu\.Portal\.{room}(\.|$)")
            .ShouldNot().HaveDependencyOnAny([.. forbidden.Select(other => $"{Root}.{other}")]).GetResult();

        Findings.None((result.FailingTypes ?? []).Select(type => $"{type.FullName} must not use any of {string.Join(", ", forbidden)}"));
    }

    // Inlined constants and unused imports leave no trace in the assembly, so the words are read, too.
    [Theory]
    [MemberData(nameof(StandingRooms))]
    public void A_room_names_rooms_below_only(string room)
    {
        var forbidden = RoomMap.ForbiddenTo(room).ToHashSet(StringComparer.Ordinal);
        var broken =
            from file in Repository.Files($"{Root}/{room}", ".cs", ".razor").Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal)) // generated, names as text
            from line in Repository.Lines(file)
            from Match name in RoomName().Matches(line)
            where forbidden.Contains(name.Groups["room"].Value)
            select $"{file}: {line.Trim()}";

        Findings.None(broken);
    }

    [Fact]
    public void Every_folder_of_the_portal_is_a_room_of_the_map()
    {
        string[] others = ["Properties", "bin", "obj", "wwwroot", "data"];
        var strangers = Directory.EnumerateDirectories(Repository.Portal).Select(folder => Path.GetFileName(folder)!).Except([.. RoomMap.Rooms, .. others], StringComparer.Ordinal);

        Findings.None(strangers);
    }

    [Fact]
    public void Every_type_lives_in_the_room_its_folder_names()
    {
        var astray =
            from file in Repository.Files(Root, ".cs").Where(f => f != $"{Root}/Program.cs")
            let room = file.Split('/')[1]
            where room is not "Properties"
            let home = Repository.Lines(file).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))
            where home is not null && home.TrimEnd(';') != $"namespace {Root}.{room}" && !home.StartsWith($"namespace {Root}.{room}.", StringComparison.Ordinal)
            select $"{file}: {home}";

        Findings.None(astray);
    }

    [GeneratedRegex(@"\bArivu\.Portal\.(?<room>[A-Z]\w+)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoomName();
}
