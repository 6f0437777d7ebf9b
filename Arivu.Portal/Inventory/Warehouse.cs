using Arivu.Portal.Audit;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Inventory;

/// <summary>
/// A place where stock lies. Shops are served from <see cref="Main"/> alone; what lies elsewhere reaches them by a transfer
/// (decision 018), so a firm with one warehouse never meets the word.
/// </summary>
public sealed class Warehouse : Aggregate, IAudited
{
    /// <summary>The warehouse that serves shops. It stands from the first migration on.</summary>
    public const int Main = 1;

    /// <summary>Longest code.</summary>
    public const int CodeLength = 10;

    /// <summary>Longest name.</summary>
    public const int NameLength = 80;

    /// <summary>Longest address.</summary>
    public const int AddressLength = 300;

    private Warehouse(string code, string name) => (Code, Name) = (code, name);

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <summary>What people write on papers: MAIN, NORTH. Upper case, unique.</summary>
    public string Code { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>Where it is, in lines.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Whether goods may still be sent there.</summary>
    public bool Active { get; private set; } = true;

    /// <inheritdoc />
    public string AuditKey => Code;

    /// <inheritdoc />
    public override string Stream => $"warehouse-{Id}";

    /// <summary>Another warehouse.</summary>
    public static Warehouse Open(string code, string name, string address)
    {
        var warehouse = new Warehouse(code.Trim().ToUpperInvariant(), "");
        warehouse.Describe(name, address);
        return warehouse;
    }

    /// <summary>Names it and says where it is.</summary>
    public void Describe(string name, string address) => (Name, Address) = (name.Trim(), address.Trim());

    /// <summary>Closes it for new goods, or opens it again. What lies there stays until it is transferred.</summary>
    /// <exception cref="RuleBrokenException">It is the warehouse that serves shops.</exception>
    public void Use(bool active) => Active = active || Id != Main
        ? active
        : throw new RuleBrokenException("The warehouse that serves shops stays open.") { Code = "wrong-state" };
}
