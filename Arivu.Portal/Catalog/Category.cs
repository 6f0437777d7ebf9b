using Arivu.Portal.Data;

namespace Arivu.Portal.Catalog;

/// <summary>A shelf of the shop. The list is data that every new database gets (<c>categories.csv</c>).</summary>
public sealed class Category : ISeenByAll
{
    internal Category(string name, int position, string art) => (Name, Position, Art) = (name, position, art);

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <summary>As people call it: Flours.</summary>
    public string Name { get; private set; }

    /// <summary>Its place in lists, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The colour of its drawn packs, as the styles name it: flours.</summary>
    public string Art { get; private set; }
}
