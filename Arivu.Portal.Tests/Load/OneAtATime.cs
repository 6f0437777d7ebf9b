namespace Arivu.Portal.Tests.Load;

/// <summary>Benches share the machine with nothing, least of all with each other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneAtATime
{
    internal const string Name = "load";
}
