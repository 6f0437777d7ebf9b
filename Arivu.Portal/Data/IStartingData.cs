namespace Arivu.Portal.Data;

/// <summary>Rows without which nobody can work, such as tax rates: every new database gets them, with or without demo data.</summary>
public interface IStartingData
{
    /// <summary>Adds what is missing; called after each migration, so it must leave alone what stands.</summary>
    Task LoadAsync(CancellationToken cancel);
}
