namespace Arivu.Portal.Data;

/// <summary>A row that one retailer owns: every query shows it to that retailer and to the team only.</summary>
public interface IOwnedByRetailer
{
    /// <summary>The owner's key.</summary>
    int RetailerId { get; }
}

/// <summary>A row that every signed-in person may read, such as a product.</summary>
public interface ISeenByAll;

/// <summary>A row the house writes about itself (audit, outbox, operations): anybody's act may append it, even a failed sign-in by nobody.</summary>
public interface IHouseRecord;

/// <summary>A row of the firm that the operation of any signed-in person may change through its service: stock that an order reserves, a number it draws.</summary>
public interface IKeptByHouse;
