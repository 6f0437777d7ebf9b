using System.Runtime.InteropServices;

namespace Arivu.Portal.Orders;

/// <summary>A quantity as the warehouse takes it: full cases, and loose pieces.</summary>
/// <param name="Quantity">Pieces in all.</param>
/// <param name="CaseSize">Pieces in a case.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CasePieces(int Quantity, int CaseSize)
{
    /// <summary>Full cases.</summary>
    public int Cases => CaseSize > 1 ? Quantity / CaseSize : 0;

    /// <summary>Pieces beside them.</summary>
    public int Loose => Quantity - (Cases * CaseSize);
}
