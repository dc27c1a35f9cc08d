/** Catches a fault of the window itself. The book is not touched by it: every edit was saved when it was made. */
import { Component, type ReactNode } from 'react';
import { FaultScreen } from './FaultScreen.tsx';

interface BoundaryState {
  readonly fault: string | null;
  /** Drawn anew before: when that did not help, the whole page is loaded again. */
  readonly tried: boolean;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { fault: null, tried: false };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  private readonly showAgain = (): void => {
    if (this.state.tried) location.reload();
    else this.setState({ fault: null, tried: true });
  };

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : <FaultScreen fault={fault} onShowAgain={this.showAgain} />;
  }
}
