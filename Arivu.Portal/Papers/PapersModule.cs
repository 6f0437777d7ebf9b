namespace Arivu.Portal.Papers;

/// <summary>What the rooms that print need.</summary>
public static class PapersModule
{
    /// <summary>Registers the one <see cref="Typesetter"/> all documents share: it is safe for all threads.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services) => services.AddSingleton<Typesetter>();
}
