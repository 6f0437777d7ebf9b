using Arivu.Portal.Papers.Layout;

namespace Arivu.Portal.Papers.Stationery;

/// <summary>Somebody a paper names.</summary>
/// <param name="Name">As everybody knows them.</param>
/// <param name="SecondName">As they are registered; null where it is the same.</param>
/// <param name="Address">One line each.</param>
/// <param name="Facts">Registrations and the like.</param>
internal sealed record PaperParty(string Name, string? SecondName, IReadOnlyList<string> Address, IReadOnlyList<Fact> Facts)
{
    /// <summary>The party in a field of its own.</summary>
    /// <param name="role">What it is on this paper: BILL TO.</param>
    public Block InField(string role) => Paper.Column(
        1.5f,
        [
            Parts.Label(role),
            Paper.Text(Name).Bold().Sized(9.2f),
            SecondName is null ? Paper.Nothing : Paper.Text(SecondName),
            Paper.Text(string.Join('\n', Address)),
            Paper.Gap(1),
            .. Facts.Select(fact => Paper.Text(Paper.Colored($"{fact.Name} ", Look.Soft), Paper.Bold(fact.Value))),
        ]);
}
