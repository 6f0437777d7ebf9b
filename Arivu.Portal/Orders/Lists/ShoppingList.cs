using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Orders.Lists;

/// <summary>A list of goods with a name that a store orders by: Monday, Diwali, tea corner. Everybody of the store sees and changes it.</summary>
public sealed class ShoppingList : Aggregate, IOwnedByRetailer
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 60;

    /// <summary>The most lists of a store.</summary>
    public const int MostLists = 50;

    private readonly List<ShoppingListLine> _lines = [];

    private ShoppingList(Guid id, int retailerId) => (Id, RetailerId) = (id, retailerId);

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>What the store calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who changed it last.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>When it was changed last, in UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>The goods, in the order in which they came.</summary>
    public IReadOnlyList<ShoppingListLine> Lines => _lines;

    /// <inheritdoc />
    public override string Stream => $"list-{Id:N}";

    /// <summary>A new list without goods.</summary>
    public static ShoppingList Begin(int retailerId, string name, string person, DateTime now)
    {
        var list = new ShoppingList(Guid.CreateVersion7(), retailerId);
        list.Rename(name, person, now);
        return list;
    }

    /// <summary>Calls it something else.</summary>
    internal void Rename(string name, string person, DateTime now) => (Name, ChangedBy, ChangedAt) = (name, person, now);

    /// <summary>Sets the pieces of a product; 0 takes it out.</summary>
    /// <exception cref="RuleBrokenException">Code quantity: it holds as many products as one order takes.</exception>
    internal void Set(int productId, int pieces, string person, DateTime now)
    {
        (ChangedBy, ChangedAt) = (person, now);
        var line = _lines.Find(l => l.ProductId == productId);
        if (pieces <= 0)
        {
            _lines.RemoveAll(l => l.ProductId == productId);
        }
        else if (line is not null)
        {
            line.Set(pieces);
        }
        else if (_lines.Count >= PlaceOrder.MostLines)
        {
            throw new RuleBrokenException("A list holds {0} products.", PlaceOrder.MostLines) { Code = "quantity" };
        }
        else
        {
            _lines.Add(new ShoppingListLine(Id, RetailerId, productId, _lines.Select(l => l.Position).DefaultIfEmpty(0).Max() + 1, pieces));
        }
    }
}

/// <summary>A product on a list.</summary>
public sealed class ShoppingListLine : IOwnedByRetailer
{
    internal ShoppingListLine(Guid listId, int retailerId, int productId, int position, int quantity) =>
        (ListId, RetailerId, ProductId, Position, Quantity) = (listId, retailerId, productId, position, quantity);

    /// <summary>The list.</summary>
    public Guid ListId { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The product.</summary>
    public int ProductId { get; private set; }

    /// <summary>Its place on the list.</summary>
    public int Position { get; private set; }

    /// <summary>Pieces.</summary>
    public int Quantity { get; private set; }

    internal void Set(int quantity) => Quantity = quantity;
}
